package org.supplyline;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.supplyline.integrations.ConsumerGroup;
import org.supplyline.node.NodeIdentity;
import org.supplyline.node.NodeStart;
import org.supplyline.page.Outage;

/** The application's beans: everything below this package, of all modules. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableScheduling
class SupplylineApplication {

    private static final Logger LOG = LoggerFactory.getLogger(SupplylineApplication.class);

    /** The application on top of a node's services, not started yet. */
    static SpringApplication of(NodeStart node) {
        SpringApplication application = new SpringApplication(SupplylineApplication.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> prepare(context, node));
        return application;
    }

    private static void prepare(ConfigurableApplicationContext context, NodeStart node) {
        MutablePropertySources sources = context.getEnvironment().getPropertySources();
        sources.addFirst(new MapPropertySource("node", node.fixedProperties()));
        sources.addAfter(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                new MapPropertySource("supplyline.properties", Map.copyOf(node.folderProperties())));
        context.getBeanFactory().registerSingleton("nodeServices", node.services());
        context.getBeanFactory().registerSingleton("adminToken", node.adminToken());
    }

    /** A task that fails runs again by its schedule; while the database is away, one line tells enough. */
    @Bean
    ThreadPoolTaskSchedulerCustomizer scheduledFailures() {
        return scheduler -> scheduler.setErrorHandler(failure -> {
            if (Outage.isBehind(failure)) {
                LOG.warn("A scheduled task must wait: {}", failure.toString());
            } else {
                LOG.error("A scheduled task failed.", failure);
            }
        });
    }

    /** The instances of one node share its topic under the node's code. */
    @Bean
    ConsumerGroup consumerGroup(NodeIdentity node) {
        return new ConsumerGroup(node.code());
    }
}
