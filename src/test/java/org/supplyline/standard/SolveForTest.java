package org.supplyline.standard;

import picocli.CommandLine;

/** The command as a process of its own, so that it can be told to end. */
final class SolveForTest {

    private SolveForTest() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SolveCommand()).execute(arguments));
    }
}
