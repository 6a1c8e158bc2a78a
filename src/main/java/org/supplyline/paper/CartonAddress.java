package org.supplyline.paper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address that stands in the code of a carton: it ends in {@code /t/CODE} and opens what is in it. */
@Component
public class CartonAddress {

    private final String publicUrl;

    CartonAddress(@Value("${supplyline.public.url:}") String publicUrl) {
        this.publicUrl = publicUrl.strip();
    }

    /**
     * At this node's public address, or at the one by which the reader came while none is set.
     *
     * @param number SSCC or own carton number
     */
    public String of(String number) {
        String base = publicUrl.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : publicUrl;
        return base.replaceFirst("/+$", "") + "/t/" + number;
    }
}
