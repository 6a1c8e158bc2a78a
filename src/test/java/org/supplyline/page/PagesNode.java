package org.supplyline.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.supplyline.node.DatabaseLine;
import org.supplyline.node.NodeDatabaseFixture;
import org.supplyline.node.NodeFolder;
import org.supplyline.node.NodeIdentity;

/**
 * The pages of a drill node on a database of its own; no broker, no ledger. Not annotated as a configuration, so that the
 * whole application does not find it.
 */
@EnableAutoConfiguration(
        excludeName = {
            "org.apache.camel.spring.boot.CamelAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@ComponentScan({"org.supplyline.page", "org.supplyline.security"})
public class PagesNode {

    @Bean
    NodeDatabaseFixture database() {
        return NodeDatabaseFixture.create();
    }

    @Bean
    DataSource dataSource(NodeDatabaseFixture database) {
        return database.dataSource();
    }

    @Bean
    DatabaseLine databaseLine(NodeDatabaseFixture database) {
        return database::connect;
    }

    @Bean
    NodeIdentity node() {
        return NodeDatabaseFixture.NODE;
    }

    @Bean
    NodeFolder folder() throws IOException {
        return new NodeFolder(Files.createTempDirectory(Files.createDirectories(Path.of("target")), "pages-node-"));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
