package org.supplyline.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file on its way in, on disk for as long as it is read. */
public record Upload(Path file) implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int MAX_NAME = 200;

    /** Takes what comes, up to one byte more than a list may have, so that too much is known as such. */
    public static Upload of(InputStream in) throws IOException {
        Upload upload = new Upload(Files.createTempFile("supplyline-import-", ".upload"));
        try (OutputStream out = Files.newOutputStream(upload.file)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            long total = 0;
            for (int n = in.read(buffer); n >= 0 && total <= Limits.FILE_BYTES; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                total += n;
            }
            return upload;
        } catch (IOException failure) {
            upload.close();
            throw failure;
        }
    }

    /** The hash by which a file is known, whatever people call it; 64 hexadecimal digits. */
    public static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }

    /** What is kept of the name that a user's computer gave the file: no folders, nothing unprintable. */
    public static String keptName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String printable = last.replaceAll("\\p{C}", "").strip();
        return printable.isEmpty() ? "-" : printable.substring(0, Math.min(printable.length(), MAX_NAME));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
