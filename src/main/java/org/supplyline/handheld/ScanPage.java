package org.supplyline.handheld;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.supplyline.place.ScanCommand;
import org.supplyline.security.Audience;
import org.supplyline.security.OpenTo;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code /scan}: the page itself holds nothing that is not public, so that it can be kept for times without a network.
 * Its words come in both languages, for the same reason.
 */
@Controller
class ScanPage {

    private static final String BUNDLE = "messages.handheld";
    private static final String PREFIX = "handheld.scan.";

    private final String texts;
    private final String commands;

    ScanPage(JsonMapper json) {
        ObjectNode both = json.createObjectNode();
        both.set("zh", texts(json, Locale.SIMPLIFIED_CHINESE));
        both.set("en", texts(json, Locale.ENGLISH));
        this.texts = both.toString();
        ObjectNode codes = json.createObjectNode();
        Stream.of(ScanCommand.values())
                .forEach(command -> codes.put(command.code().text(), command.word()));
        this.commands = codes.toString();
    }

    @GetMapping("/scan")
    @OpenTo(Audience.EVERYONE)
    String scan(Model model) {
        model.addAttribute("texts", texts);
        model.addAttribute("commands", commands);
        return "handheld/scan";
    }

    private static ObjectNode texts(JsonMapper json, Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale);
        TreeMap<String, String> sorted = new TreeMap<>();
        bundle.keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .forEach(key -> sorted.put(key.substring(PREFIX.length()), bundle.getString(key)));
        ObjectNode words = json.createObjectNode();
        sorted.forEach(words::put);
        return words;
    }
}
