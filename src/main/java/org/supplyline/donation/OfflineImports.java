package org.supplyline.donation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.Lifecycle;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.supplyline.node.NodeDatabase;
import org.supplyline.node.NodeFolder;
import org.supplyline.node.NodeIdentity;
import tools.jackson.databind.json.JsonMapper;

/**
 * Imports with the database alone, while no node runs. Nothing of the application is started: only what an import needs
 * is made, when it is asked for, and nothing that would go to work by itself.
 */
final class OfflineImports {

    private OfflineImports() {}

    static ImportOutcome take(NodeFolder folder, Path file, String name, String user) throws IOException {
        try (NodeDatabase database = NodeDatabase.open(folder)) {
            return take(database.identity(), database.dataSource(), file, name, user);
        }
    }

    /** The same for a node whose database is open. */
    static ImportOutcome take(NodeIdentity node, DataSource source, Path file, String name, String user)
            throws IOException {
        try (AnnotationConfigApplicationContext parts = parts(node, source)) {
            return parts.getBean(Imports.class).take(file, name, user);
        }
    }

    private static AnnotationConfigApplicationContext parts(NodeIdentity node, DataSource source) {
        AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext();
        parts.registerBean(NodeIdentity.class, () -> node);
        parts.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
        parts.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(source));
        parts.registerBean(Clock.class, Clock::systemUTC);
        parts.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        parts.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(parts);
        scanner.addExcludeFilter(new AssignableTypeFilter(Lifecycle.class));
        scanner.scan("org.supplyline.journal", "org.supplyline.catalog", "org.supplyline.donation");
        parts.refresh();
        return parts;
    }
}
