package org.supplyline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SupplylineTest {

    @Test
    void withoutACommandItRunsANode() {
        assertThat(Supplyline.withDefaultCommand(new String[0])).containsExactly("run");
        assertThat(Supplyline.withDefaultCommand(new String[] {"--port", "9000"}))
                .containsExactly("run", "--port", "9000");
        assertThat(Supplyline.withDefaultCommand(new String[] {"--help"})).containsExactly("--help");
        assertThat(Supplyline.withDefaultCommand(new String[] {"doctor"})).containsExactly("doctor");
    }

    @Test
    void everyCommandHasHelpInBothLanguages() {
        helpOf(Supplyline.commandLine());
    }

    private static void helpOf(CommandLine command) {
        StringWriter help = new StringWriter();
        command.setOut(new PrintWriter(help));
        assertThat(command.execute("--help")).as(command.getCommandName()).isZero();
        assertThat(help.toString())
                .as(command.getCommandName())
                .containsPattern("\\p{IsHan}")
                .contains("Usage: ");
        command.getSubcommands().values().forEach(SupplylineTest::helpOf);
    }

    @Test
    void wrongUseEndsWithTwo() {
        CommandLine command = Supplyline.commandLine();
        command.setErr(new PrintWriter(new StringWriter()));

        assertThat(command.execute("run", "--prot", "9000")).isEqualTo(2);
        assertThat(command.execute("bench")).isEqualTo(2);
        assertThat(command.execute("fly")).isEqualTo(2);
    }
}
