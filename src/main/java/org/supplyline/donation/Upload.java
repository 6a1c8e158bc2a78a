package org.supplyline.donation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.supplyline.donation.sheet.Limits;

/** A file on its way in, on disk for as long as it is read. */
record Upload(Path file) implements AutoCloseable {

    /** Takes what comes, up to one byte more than a list may have, so that too much is known as such. */
    static Upload of(InputStream in) throws IOException {
        Upload upload = new Upload(Files.createTempFile("supplyline-import-", ".upload"));
        try (OutputStream out = Files.newOutputStream(upload.file)) {
            byte[] buffer = new byte[1 << 16];
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

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
