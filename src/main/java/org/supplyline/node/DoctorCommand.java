package org.supplyline.node;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Says whether this machine can run a node, and what to change where it cannot. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "检查本机能否运行节点，并说明需要修改什么。有问题时退出码为 1。",
            "Checks whether this machine can run a node and says what to change. Exit code 1 if something is wrong."
        })
public final class DoctorCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "数据目录 · data folder (${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(names = "--json", description = "输出 JSON 行 · print JSON lines")
    private boolean json;

    @Override
    public Integer call() {
        List<Finding> findings = new Examination(new NodeFolder(data), Clock.systemUTC()).findings();
        findings.forEach(
                finding -> System.out.println(json ? JsonMapper.shared().writeValueAsString(finding) : finding.text()));
        return findings.stream().anyMatch(finding -> finding.verdict() == Finding.Verdict.WRONG) ? 1 : 0;
    }
}
