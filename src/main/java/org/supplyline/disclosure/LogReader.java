package org.supplyline.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.supplyline.disclosure.tlog.EntryBundle;
import org.supplyline.disclosure.tlog.TilePath;
import org.supplyline.disclosure.tlog.TreeHash;

/** Reads the files of a log that someone else may have written. */
interface LogReader {

    /** A full bundle of the longest entries has 16 MiB; nothing in a log is longer. */
    int MAX_BYTES = TilePath.WIDTH * (EntryBundle.MAX_ENTRY_BYTES + 2);

    /**
     * The file below the log's prefix; empty if there is none.
     *
     * @throws UncheckedIOException if the log cannot be reached
     */
    Optional<byte[]> read(String path);

    /** A tile of hashes; where the partial one is gone, the full one answers for it (C2SP tlog-tiles). */
    default Optional<byte[]> tile(TilePath path) {
        return read(path.toString())
                .or(() -> read(path.asFull().toString())
                        .filter(full -> full.length == TilePath.WIDTH * TreeHash.LENGTH)
                        .map(full -> Arrays.copyOf(full, path.width() * TreeHash.LENGTH)));
    }

    static LogReader folder(Path folder) {
        return path -> {
            Path file = folder.resolve(path);
            try {
                return Files.size(file) > MAX_BYTES ? Optional.empty() : Optional.of(Files.readAllBytes(file));
            } catch (NoSuchFileException missing) {
                return Optional.empty();
            } catch (IOException failure) {
                throw new UncheckedIOException("The file (%s) cannot be read.".formatted(file), failure);
            }
        };
    }

    /** @param prefix the log's address, such as {@code https://relief.example.org/log} */
    static LogReader web(URI prefix) {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        String base = prefix.toString().replaceAll("/+$", "") + "/";
        return path -> get(client, URI.create(base + path));
    }

    private static Optional<byte[]> get(HttpClient client, URI address) {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() == 404) {
                    return Optional.empty();
                }
                if (response.statusCode() != 200) {
                    throw new IOException("status " + response.statusCode());
                }
                byte[] bytes = body.readNBytes(MAX_BYTES + 1);
                return bytes.length > MAX_BYTES ? Optional.empty() : Optional.of(bytes);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The address (%s) cannot be read.".formatted(address), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException("Reading (%s) was stopped.".formatted(address), new IOException(stopped));
        }
    }
}
