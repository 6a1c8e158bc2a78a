package org.supplyline.node;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The generated passwords of the embedded database's three roles, as hexadecimal digits. */
record DatabasePasswords(String superuser, String owner, String app) {

    private static final int BYTES = 24;

    /** Reads the file, or makes new passwords and writes it, readable by its owner alone. */
    static DatabasePasswords keptIn(Path file) throws IOException {
        Properties stored = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                stored.load(reader);
            }
        } else {
            for (String role : new String[] {"superuser", "owner", "app"}) {
                stored.setProperty(role, random());
            }
            StringWriter text = new StringWriter();
            stored.store(text, "Passwords of the embedded database, made at the first start");
            Folders.writeSecret(file, text.toString());
        }
        return new DatabasePasswords(
                required(stored, "superuser", file), required(stored, "owner", file), required(stored, "app", file));
    }

    private static String required(Properties stored, String role, Path file) {
        String password = stored.getProperty(role);
        if (password == null || !password.matches("[0-9a-f]{32,}")) {
            throw new NodeStartException(
                    "文件 " + file + " 缺少数据库密码 " + role + "。请从备份恢复该文件。",
                    "The file " + file + " lacks the database password " + role + ". Restore the file from a backup.");
        }
        return password;
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "DatabasePasswords[not shown]";
    }
}
