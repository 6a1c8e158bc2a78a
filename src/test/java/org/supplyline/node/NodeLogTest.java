package org.supplyline.node;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NodeLogTest {

    private final LoggerContext context = new LoggerContext();
    private final ListAppender<ILoggingEvent> terminal = appender("errors");
    private final ListAppender<ILoggingEvent> file = appender(NodeLog.FILE);

    private ListAppender<ILoggingEvent> appender(String name) {
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.setName(name);
        appender.setContext(context);
        appender.start();
        return appender;
    }

    @BeforeEach
    void asInARunningNode() {
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(terminal);
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(file);
    }

    @Test
    void whileTheNodeRunsAnErrorOfTheBrokerIsOnTheTerminalAndInTheFile() {
        context.getLogger("org.apache.kafka.controller.QuorumController").error("the disk is full");

        assertThat(terminal.list).hasSize(1);
        assertThat(file.list).hasSize(1);
    }

    @Test
    void whatTheBrokerSaysWhenItStopsIsInTheFileOnceAndNotOnTheTerminal() {
        NodeLog.keepTheBrokersEndOffTheTerminal(context);
        context.getLogger("org.apache.kafka.controller.QuorumController").error("no longer the controller");
        context.getLogger("kafka.server.BrokerServer").error("the peers are gone");
        context.getLogger("state.change.logger").error("not the leader");

        assertThat(terminal.list).isEmpty();
        assertThat(file.list).hasSize(3);
    }

    @Test
    void everybodyElseIsStillHeard() {
        NodeLog.keepTheBrokersEndOffTheTerminal(context);
        context.getLogger("org.supplyline.node.NodeServices").error("A service did not stop cleanly.");

        assertThat(terminal.list).hasSize(1);
        assertThat(file.list).hasSize(1);
    }
}
