package org.supplyline.node;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the node gives to the application; {@link NodeServices} and {@link AdminToken} are there before it. */
@Configuration(proxyBeanMethods = false)
class NodeBeans {

    /** Closed by the node itself, after everything that uses it. */
    @Bean(destroyMethod = "")
    DataSource dataSource(NodeServices services) {
        return services.database().dataSource();
    }

    @Bean
    DatabaseLine databaseLine(NodeServices services) {
        return purpose -> services.database().address().connect(purpose);
    }

    @Bean
    NodeIdentity nodeIdentity(NodeServices services) {
        return services.database().identity();
    }

    @Bean
    NodeFolder nodeFolder(NodeServices services) {
        return services.folder();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
