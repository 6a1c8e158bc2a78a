package org.supplyline.inventory;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.supplyline.paper.Words;
import org.supplyline.place.CountySeat;
import org.supplyline.place.CountySeats;
import org.supplyline.place.Place;
import org.supplyline.place.Places;

/** Says to what a donor bound goods, as people read it on papers and labels: names, never the codes of places. */
@Component
public class EarmarkWords {

    private final Places places;

    public EarmarkWords(Places places) {
        this.places = places;
    }

    /** Of any earmark or purpose, also of none. */
    public Words of(String earmark) {
        if (earmark.equals(PositionKey.NONE)) {
            return new Words("不定向", "No earmark");
        }
        if (earmark.startsWith(Earmarks.PROJECT)) {
            return new Words("定向项目：" + earmark.substring(Earmarks.PROJECT.length()), "for this project only");
        }
        if (earmark.startsWith(Earmarks.REGION)) {
            String region = earmark.substring(Earmarks.REGION.length());
            Optional<CountySeat> seat = CountySeats.shipped().ofDivision(region);
            return new Words(
                    "定向地区：" + seat.map(CountySeat::nameZh).orElse(region),
                    "for " + seat.map(CountySeat::nameEn).orElse(region));
        }
        if (earmark.startsWith(PositionKey.KEPT_FOR)) {
            return new Words("代储：" + earmark.substring(PositionKey.KEPT_FOR.length()), "kept for its owner");
        }
        Optional<Place> receiver = places.find(earmark);
        return new Words(
                "定向受赠：" + receiver.map(Place::nameZh).orElse(earmark),
                "only for " + receiver.map(Place::nameEn).orElse("this receiver"));
    }

    /** For a remark; empty for goods that are bound to nothing. */
    public Words remark(String earmark) {
        return earmark.equals(PositionKey.NONE) ? Words.NONE : of(earmark);
    }

    /** The remark in one language. */
    public String remark(String earmark, boolean chinese) {
        Words words = remark(earmark);
        return chinese ? words.zh() : words.en();
    }
}
