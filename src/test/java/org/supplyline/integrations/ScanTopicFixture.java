package org.supplyline.integrations;

import org.apache.camel.Processor;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A topic without a broker: what is published goes to the test. */
public final class ScanTopicFixture implements AutoCloseable {

    private final DefaultCamelContext camel = new DefaultCamelContext();

    /** @param broker takes the list of sealed scans; throws where the broker would not confirm */
    public ScanTopicFixture(Processor broker) throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(PublishScanRoute.ENTRY).process(broker);
            }
        });
        camel.start();
    }

    public ScanTopic topic() {
        return new ScanTopic(camel.createProducerTemplate());
    }

    @Override
    public void close() {
        camel.stop();
    }
}
