package org.supplyline.dispatch;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.supplyline.dispatch.paper.EarmarkBar;
import org.supplyline.inventory.PositionKey;
import org.supplyline.paper.Words;
import org.supplyline.place.CountySeat;
import org.supplyline.place.CountySeats;
import org.supplyline.place.Place;
import org.supplyline.place.Places;

/** Says to what a donor bound goods, as people read it on papers and labels. */
@Component
class EarmarkWords {

    private final Places places;

    EarmarkWords(Places places) {
        this.places = places;
    }

    EarmarkBar of(String earmark) {
        if (earmark.equals(PositionKey.NONE)) {
            return new EarmarkBar(EarmarkBar.Kind.NONE, new Words("不定向", "No earmark"));
        }
        if (earmark.startsWith(Earmarks.PROJECT)) {
            String project = earmark.substring(Earmarks.PROJECT.length());
            return new EarmarkBar(EarmarkBar.Kind.PROJECT, new Words("定向项目：" + project, "for this project only"));
        }
        if (earmark.startsWith(Earmarks.REGION)) {
            String region = earmark.substring(Earmarks.REGION.length());
            Optional<CountySeat> seat = CountySeats.shipped().ofDivision(region);
            return new EarmarkBar(
                    EarmarkBar.Kind.REGION,
                    new Words(
                            "定向地区：" + seat.map(CountySeat::nameZh).orElse(region),
                            "for " + seat.map(CountySeat::nameEn).orElse(region)));
        }
        if (earmark.startsWith(PositionKey.KEPT_FOR)) {
            String owner = earmark.substring(PositionKey.KEPT_FOR.length());
            return new EarmarkBar(EarmarkBar.Kind.PROJECT, new Words("代储：" + owner, "kept for its owner"));
        }
        Optional<Place> receiver = places.find(earmark);
        return new EarmarkBar(
                EarmarkBar.Kind.RECEIVER,
                new Words(
                        "定向受赠：" + receiver.map(Place::nameZh).orElse(earmark),
                        "only for " + receiver.map(Place::nameEn).orElse("this receiver")));
    }

    /** For a remark; empty for goods without an earmark. */
    String remark(String earmark) {
        return remark(earmark, true);
    }

    /** In one language; empty for goods that are bound to nothing. */
    String remark(String earmark, boolean chinese) {
        if (earmark.equals(PositionKey.NONE)) {
            return "";
        }
        Words words = of(earmark).words();
        return chinese ? words.zh() : words.en();
    }
}
