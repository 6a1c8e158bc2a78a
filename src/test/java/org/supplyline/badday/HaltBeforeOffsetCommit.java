package org.supplyline.badday;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.supplyline.integrations.BeforeOffsetCommit;
import org.supplyline.node.NodeFolder;

/** Ends the node between the ledger's commit and the offset commit when the test has asked for it by a file. */
@Component
class HaltBeforeOffsetCommit implements BeforeOffsetCommit {

    private static final int LIKE_SIGKILL = 137;

    private final Path request;

    HaltBeforeOffsetCommit(NodeFolder folder) {
        this.request = request(folder.root());
    }

    static Path request(Path folder) {
        return folder.resolve("halt-before-offset-commit");
    }

    @Override
    public void run() {
        try {
            if (Files.deleteIfExists(request)) {
                Runtime.getRuntime().halt(LIKE_SIGKILL);
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException("The request (%s) cannot be read.".formatted(request), unreadable);
        }
    }
}
