package org.supplyline.donation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supplyline.node.NodeDatabaseFixture;

/** A list is imported while no node runs: only the database, and what an import needs. */
class OfflineImportIT {

    @Test
    void aListIsTakenWithTheDatabaseAlone(@TempDir Path folder) throws IOException {
        Path list = Files.writeString(folder.resolve("清单.csv"), "捐赠单位,品名,数量\n甲公司,棉被,20床\n");
        try (NodeDatabaseFixture node = NodeDatabaseFixture.create()) {
            ImportOutcome outcome = OfflineImports.take(node.identity(), node.dataSource(), list, "清单.csv", "wang");

            int sheets = outcome.match(taken -> taken.sheets().size(), refused -> 0);
            assertThat(sheets).isEqualTo(1);
        }
    }
}
