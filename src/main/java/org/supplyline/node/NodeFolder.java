package org.supplyline.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that holds all of a node; whoever copies it while the node is stopped has copied the node.
 *
 * @param root an absolute path
 */
public record NodeFolder(Path root) {

    public NodeFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** Data of the embedded PostgreSQL; may be a link to a folder that its user can enter. */
    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path log() {
        return root.resolve("log");
    }

    /** Secrets, readable by the node's user alone. */
    public Path keys() {
        return root.resolve("keys");
    }

    public Path uploads() {
        return root.resolve("uploads");
    }

    /** Written by a running node for the commands that talk to it. */
    public Path nodeJson() {
        return root.resolve("node.json");
    }

    public Path firstPasswords() {
        return root.resolve("first-passwords");
    }

    /** The node's own settings; the environment and system properties go before it. */
    public Path settings() {
        return root.resolve("supplyline.properties");
    }

    Path ports() {
        return root.resolve("ports.properties");
    }

    Path lock() {
        return root.resolve("lock");
    }

    /** There once everything that belongs to the first start has been done. */
    Path begun() {
        return root.resolve("begun");
    }

    Path databasePasswords() {
        return keys().resolve("database.properties");
    }

    /** Whether a node has ever been started here. */
    public boolean exists() {
        return Files.exists(ports());
    }

    /**
     * Makes what is missing.
     *
     * @throws NodeStartException if this user may not write there
     */
    NodeFolder create() {
        try {
            Folders.createPrivate(root);
            Folders.createPrivate(keys());
            Folders.createPrivate(uploads());
            Folders.createPrivate(log());
            Folders.createPrivate(kafka());
            return this;
        } catch (IOException failure) {
            throw new NodeStartException(
                    "无法写入数据目录 " + root + "（" + failure + "）。请用 --data 指定另一个目录。",
                    "The data folder " + root + " cannot be written (" + failure + "). Name another one with --data.",
                    failure);
        }
    }
}
