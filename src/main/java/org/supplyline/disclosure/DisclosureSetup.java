package org.supplyline.disclosure;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.supplyline.disclosure.Sequencer.LogTables;
import org.supplyline.disclosure.tlog.NoteSigner;
import org.supplyline.journal.Journal;
import org.supplyline.journal.JournalSignal;
import org.supplyline.node.NodeFolder;
import org.supplyline.node.NodeIdentity;
import org.supplyline.place.Place;
import org.supplyline.place.Places;

/** Puts the log together. */
@Configuration(proxyBeanMethods = false)
class DisclosureSetup {

    @Bean
    PlaceProjection placeProjection(Places places) {
        return code -> places.find(code).flatMap(DisclosureSetup::parent);
    }

    private static Optional<String> parent(Place place) {
        return Optional.ofNullable(place.parent());
    }

    @Bean
    LogTables logTables(LogStore log, TotalStore totals, PlaceProjection places, VehicleStore vehicles) {
        return new LogTables(log, totals, places, vehicles);
    }

    @Bean
    LogFiles logFiles(NodeFolder folder, NodeIdentity node) {
        return new LogFiles(folder(folder, node));
    }

    /** As below the web address; apart from DATA/log, which holds what the programs write about themselves. */
    static Path folder(NodeFolder folder, NodeIdentity node) {
        return folder.root().resolve("public" + LogOrigin.path(node.epoch()));
    }

    @Bean
    LogTurns logTurns(
            NodeIdentity node,
            Journal journal,
            JournalSignal signal,
            LogTables tables,
            LogFiles files,
            NodeFolder folder,
            DisclosureSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        Optional<LogOrigin> origin = LogOrigin.of(node, settings.host());
        if (origin.isEmpty()) {
            return LogTurns.withoutName(settings.host(), signal);
        }
        String named = settings.keyFile();
        Path key = named == null ? folder.keys().resolve("log.key") : Path.of(named);
        NoteSigner signer = new NoteSigner(origin.get().text(), LogKey.seed(key, new SecureRandom()));
        return LogTurns.of(
                new Sequencer(node, journal, tables, files, origin.get(), signer, clock, transactions),
                signer.key(),
                clock,
                signal);
    }
}
