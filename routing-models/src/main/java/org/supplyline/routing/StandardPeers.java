package org.supplyline.routing;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.supplyline.routing.instance.Peer;

/** Other solvers from a folder of jars, which the product itself does not know. */
public final class StandardPeers implements AutoCloseable {

    private final URLClassLoader loader;
    private final List<Peer> peers;

    private StandardPeers(URLClassLoader loader, List<Peer> peers) {
        this.loader = loader;
        this.peers = peers;
    }

    /** The solvers in a folder; none if there is no such folder. */
    public static StandardPeers in(Path folder) throws IOException {
        List<URL> jars = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path jar :
                        files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                    jars.add(url(jar));
                }
            }
        }
        URLClassLoader loader = new URLClassLoader(jars.toArray(URL[]::new), StandardPeers.class.getClassLoader());
        List<Peer> peers = ServiceLoader.load(Peer.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(Peer::name))
                .toList();
        return new StandardPeers(loader, peers);
    }

    private static URL url(Path jar) throws MalformedURLException {
        return jar.toUri().toURL();
    }

    /** Names of those that take a problem. */
    public List<String> names(StandardProblem problem) {
        return peers.stream()
                .filter(peer -> peer.takes(problem.instance().kind()))
                .map(Peer::name)
                .toList();
    }

    /** What a solver finds in the time; empty if there is none of that name. */
    public Optional<StandardPlan> solve(String name, StandardProblem problem, double seconds, long seed) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
        try {
            return peers.stream()
                    .filter(peer -> peer.name().equals(name))
                    .findFirst()
                    .map(peer -> problem.solve(peer, seconds, seed));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
