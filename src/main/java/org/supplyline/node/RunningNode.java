package org.supplyline.node;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A node that runs on this machine, as its {@code node.json} tells; commands reach it over HTTP with its admin token.
 *
 * @param pid process id
 * @param url where its pages are, for this machine
 * @param managementUrl where its health is, for this machine
 */
public record RunningNode(long pid, String url, String managementUrl, String adminToken) {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(10);

    /** The node that runs from this folder now; what a killed one left behind does not count. */
    public static Optional<RunningNode> find(NodeFolder folder) {
        try {
            RunningNode node = JsonMapper.shared().readValue(Files.readString(folder.nodeJson()), RunningNode.class);
            return isHeld(folder) ? Optional.of(node) : Optional.empty();
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | JacksonException unreadable) {
            throw new NodeStartException(
                    "无法读取 " + folder.nodeJson() + "（" + unreadable.getMessage() + "）。请用启动节点的用户执行。",
                    "The file " + folder.nodeJson() + " cannot be read (" + unreadable.getMessage()
                            + "). Use the user who started the node.",
                    unreadable);
        }
    }

    private static boolean isHeld(NodeFolder folder) throws IOException {
        Optional<FolderLock> lock = FolderLock.tryTake(folder);
        if (lock.isPresent()) {
            lock.get().close();
        }
        return lock.isEmpty();
    }

    void write(NodeFolder folder) throws IOException {
        Folders.writeSecret(folder.nodeJson(), JsonMapper.shared().writeValueAsString(this) + "\n");
    }

    /** @param path with its leading slash */
    public HttpResponse<String> get(String path) throws IOException {
        return send(request(path).GET());
    }

    public HttpResponse<String> post(String path, String contentType, HttpRequest.BodyPublisher body)
            throws IOException {
        return send(request(path).header("Content-Type", contentType).POST(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(ANSWER_TIMEOUT)
                .header("Authorization", "Bearer " + adminToken)
                .header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("The request was interrupted.", interrupted);
        }
    }

    @Override
    public String toString() {
        return "RunningNode[pid " + pid + ", " + url + "]";
    }
}
