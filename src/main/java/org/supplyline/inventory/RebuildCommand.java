package org.supplyline.inventory;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.supplyline.journal.Journal;
import org.supplyline.node.NodeDatabase;
import org.supplyline.node.NodeFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Proves that stock is the fold of the journal; one JSON line, exit code 1 if it is not. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = {
            "由台账重新计算库存并逐行核对，不作任何改动。有差异时退出码为 1。",
            "Computes stock anew from the journal and compares it row by row; changes nothing. Exit code 1 on a difference."
        })
public final class RebuildCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "数据目录 · data folder (${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Override
    public Integer call() {
        try (NodeDatabase database = NodeDatabase.open(new NodeFolder(data))) {
            JdbcClient db = JdbcClient.create(database.dataSource());
            JdbcTransactionManager transactions = new JdbcTransactionManager(database.dataSource());
            JsonMapper json = new JsonMapper();
            Journal journal = Journal.of(database.identity(), Clock.systemUTC(), db, json, transactions);
            Rebuild.Report report = new Rebuild(journal, new StockStore(db), transactions).compare();
            spec.commandLine().getOut().println(json.writeValueAsString(toJson(json, report)));
            spec.commandLine().getOut().flush();
            return report.differences().isEmpty() ? 0 : 1;
        }
    }

    private static ObjectNode toJson(JsonMapper json, Rebuild.Report report) {
        ObjectNode result =
                json.createObjectNode().put("records", report.records()).put("positions", report.positions());
        ArrayNode differences = result.putArray("differences");
        for (Rebuild.Difference difference : report.differences()) {
            PositionKey key = difference.key();
            differences
                    .addObject()
                    .put("place", key.place())
                    .put("item", key.item())
                    .put("lot", key.lot())
                    .put("owner", key.owner())
                    .put("fund", key.fund().word())
                    .put("earmark", key.earmark())
                    .put("table", difference.table())
                    .put("fold", difference.fold());
        }
        return result;
    }
}
