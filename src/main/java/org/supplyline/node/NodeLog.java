package org.supplyline.node;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The log file of a running node; before it and without it only warnings are seen, on the terminal. */
final class NodeLog {

    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{36} %msg%n";
    private static final int DAYS_KEPT = 30;
    static final String FILE = "file";
    private static final List<String> BROKER = List.of("kafka", "org.apache.kafka", "state.change.logger");

    private NodeLog() {}

    static void open(Path folder) {
        // The log is set up here, once: Spring would set it up anew and forget the file.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();

        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(PATTERN);
        encoder.start();

        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setName(FILE);
        file.setContext(context);
        file.setFile(folder.resolve("supplyline.log").toString());
        file.setEncoder(encoder);

        SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
        policy.setContext(context);
        policy.setParent(file);
        policy.setFileNamePattern(folder.resolve("supplyline.%d.%i.log.gz").toString());
        policy.setMaxFileSize(FileSize.valueOf("10MB"));
        policy.setTotalSizeCap(FileSize.valueOf("200MB"));
        policy.setMaxHistory(DAYS_KEPT);
        policy.start();

        file.setRollingPolicy(policy);
        file.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(file);
    }

    /**
     * To be called when the broker is about to stop: what it then says about its own end (a controller that is no longer
     * one, peers that are gone) asks nobody to act, so it goes to the file alone.
     */
    static void keepTheBrokersEndOffTheTerminal() {
        keepTheBrokersEndOffTheTerminal((LoggerContext) LoggerFactory.getILoggerFactory());
    }

    static void keepTheBrokersEndOffTheTerminal(LoggerContext context) {
        Appender<ILoggingEvent> file =
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender(FILE);
        if (file != null) {
            for (String name : BROKER) {
                Logger broker = context.getLogger(name);
                broker.addAppender(file);
                broker.setAdditive(false);
            }
        }
    }
}
