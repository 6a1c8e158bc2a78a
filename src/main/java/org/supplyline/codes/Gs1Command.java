package org.supplyline.codes;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Commands on GS1 codes. */
@Command(
        name = "gs1",
        mixinStandardHelpOptions = true,
        description = {"解析 GS1 等编码。", "Reads codes of GS1 and others."},
        subcommands = {Gs1ParseCommand.class})
public final class Gs1Command implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "请指定子命令 parse。 Name the subcommand parse.");
    }
}
