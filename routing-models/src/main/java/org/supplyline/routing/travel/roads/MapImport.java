package org.supplyline.routing.travel.roads;

import static com.graphhopper.json.Statement.If;
import static com.graphhopper.json.Statement.Op.LIMIT;
import static com.graphhopper.json.Statement.Op.MULTIPLY;

import com.graphhopper.GraphHopper;
import com.graphhopper.config.Profile;
import com.graphhopper.util.CustomModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads an OSM file once and keeps what it made in a folder that is named by the file's content. An import that dies leaves only a
 * folder of its own behind, so what is found under the name is whole.
 */
final class MapImport {
    static final String PROFILE = "roads";

    private static final Logger LOG = LoggerFactory.getLogger(MapImport.class);

    /** Fewer edges than this that are joined to nothing else are the map's mistakes, such as a car park without its drive. */
    private static final int SMALLEST_NETWORK = 200;

    private static final String VALUES = "car_access, car_average_speed, road_class, hgv, max_weight, max_height";

    /** Rises when other values are read from a map, so that older folders are not taken. */
    private static final int VERSION = 1;

    private MapImport() {}

    /**
     * The map, from its folder if it was read before; empty if the file is not a whole map.
     *
     * @throws UncheckedIOException if the file cannot be read or the folder not be written
     */
    static Optional<GraphHopper> open(Path file, Path cache) {
        try {
            Files.createDirectories(cache);
            Path folder = cache.resolve(fingerprint(file) + "-" + VERSION);
            Optional<GraphHopper> known = load(folder);
            return known.isPresent() ? known : imported(file, cache, folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The map %s cannot be kept in %s".formatted(file, cache), e);
        }
    }

    private static Optional<GraphHopper> load(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        GraphHopper hopper = hopper(folder);
        try {
            if (hopper.load()) {
                return Optional.of(hopper);
            }
        } catch (RuntimeException e) {
            LOG.warn("The kept map {} is broken and is made again: {}", folder, e.toString());
        }
        hopper.close();
        delete(folder);
        return Optional.empty();
    }

    private static Optional<GraphHopper> imported(Path file, Path cache, Path folder) throws IOException {
        Path fresh = Files.createTempDirectory(cache, "import-");
        try {
            GraphHopper hopper = hopper(fresh.resolve("map")).setOSMFile(file.toString());
            try {
                hopper.importOrLoad();
            } catch (RuntimeException e) {
                // GraphHopper has no exception of its own for a bad file: each of its readers throws what it likes.
                LOG.warn("{} cannot be read as a map: {}", file, e.toString());
                return Optional.empty();
            } finally {
                hopper.close();
            }
            try {
                Files.move(fresh.resolve("map"), folder);
            } catch (IOException e) {
                if (!Files.isDirectory(folder)) {
                    throw e;
                }
                LOG.info("Another process has kept the map {} meanwhile", folder);
            }
        } finally {
            delete(fresh);
        }
        return load(folder);
    }

    private static GraphHopper hopper(Path folder) {
        CustomModel roads = new CustomModel()
                .addToSpeed(If("true", LIMIT, "car_average_speed"))
                .addToPriority(If("!car_access", MULTIPLY, "0"));
        return new GraphHopper()
                .setGraphHopperLocation(folder.toString())
                .setEncodedValuesString(VALUES)
                .setProfiles(List.of(new Profile(PROFILE).setCustomModel(roads)))
                .setMinNetworkSize(SMALLEST_NETWORK);
    }

    private static String fingerprint(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
