package org.supplyline.node;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps a second process out of a node's folder; the operating system gives it back when its holder dies. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock, unless another process has it. */
    static Optional<FolderLock> tryTake(NodeFolder folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new FolderLock(channel));
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException thisProcess) {
            return null;
        }
    }

    /** @throws NodeStartException naming the node that has the folder */
    static FolderLock take(NodeFolder folder) throws IOException {
        return tryTake(folder).orElseThrow(() -> {
            String who = RunningNode.find(folder)
                    .map(node -> "pid " + node.pid() + ", " + node.url())
                    .orElse("starting or stopping");
            return new NodeStartException(
                    "数据目录 " + folder.root() + " 正被另一个节点使用（" + who + "）。请先停止它，或用 --data 指定另一个目录。",
                    "The data folder " + folder.root() + " is in use by another node (" + who
                            + "). Stop that one, or name another folder with --data.");
        });
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
