package org.supplyline.label;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supplyline.node.NodeIdentity;
import org.supplyline.page.Language;
import org.supplyline.page.Problem;
import org.supplyline.paper.Printer;
import org.supplyline.paper.Words;
import org.supplyline.place.Place;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;
import org.supplyline.place.ScanCommand;
import org.supplyline.security.Audience;
import org.supplyline.security.OpenTo;

/** Labels of places and the sheet of commands, to print. */
@Controller
@OpenTo(Audience.USERS)
class PlaceLabelPages {

    private final Places places;
    private final Printer printer;
    private final MessageSource messages;
    private final NodeIdentity node;

    PlaceLabelPages(Places places, Printer printer, MessageSource messages, NodeIdentity node) {
        this.places = places;
        this.printer = printer;
        this.messages = messages;
        this.node = node;
    }

    /** A place and all that lies in it. */
    @GetMapping("/places/labels.pdf")
    ResponseEntity<byte[]> pdf(@RequestParam String of, @RequestParam(defaultValue = "false") boolean single) {
        List<PlaceLabel> labels = inside(of);
        return printer.print("places", fonts -> PlaceLabelPaper.pdf(labels, !single, fonts));
    }

    @GetMapping("/places/labels.zpl")
    ResponseEntity<byte[]> zpl(@RequestParam String of) {
        List<PlaceLabel> labels = inside(of);
        return printer.zpl("places", fonts -> PlaceLabelZpl.zpl(labels, fonts));
    }

    @GetMapping("/places/labels/vehicles.pdf")
    ResponseEntity<byte[]> vehicles(@RequestParam(defaultValue = "false") boolean single) {
        List<PlaceLabel> labels = vehicles();
        return printer.print("vehicles", fonts -> PlaceLabelPaper.pdf(labels, !single, fonts));
    }

    @GetMapping("/places/labels/vehicles.zpl")
    ResponseEntity<byte[]> vehiclesZpl() {
        List<PlaceLabel> labels = vehicles();
        return printer.zpl("vehicles", fonts -> PlaceLabelZpl.zpl(labels, fonts));
    }

    @GetMapping("/places/labels/commands.pdf")
    ResponseEntity<byte[]> commands() {
        List<CommandSheet.Group> groups = List.of(
                group(new Words("操作", "What to do"), EnumSet.range(ScanCommand.NEXT, ScanCommand.REPEAT)),
                group(new Words("步骤", "Step of work"), EnumSet.range(ScanCommand.RECEIVING, ScanCommand.COUNTED)),
                group(
                        new Words("数量（扫货前先扫）", "Quantity, before the goods"),
                        EnumSet.range(ScanCommand.QUANTITY_1, ScanCommand.QUANTITY_9)));
        return printer.print("commands", fonts -> CommandSheet.pdf(node.name(), groups, fonts));
    }

    private CommandSheet.Group group(Words title, Set<ScanCommand> commands) {
        return new CommandSheet.Group(
                title,
                commands.stream()
                        .map(command -> new CommandSheet.Command(
                                command.code().text(),
                                new Words(
                                        text(command, Language.CHINESE.locale()),
                                        text(command, Language.ENGLISH.locale()))))
                        .toList());
    }

    private String text(ScanCommand command, Locale locale) {
        return messages.getMessage(command.messageKey(), null, locale);
    }

    private List<PlaceLabel> inside(String of) {
        Place top = places.find(of).orElseThrow(Problem.NOT_FOUND::refusal);
        String above = Optional.ofNullable(top.parent())
                .flatMap(places::find)
                .map(Place::nameZh)
                .orElse("");
        return Stream.concat(
                        Stream.of(label(top, above)),
                        places.children(of).stream().map(place -> label(place, top.nameZh())))
                .toList();
    }

    private List<PlaceLabel> vehicles() {
        return places.all(PlaceKind.VEHICLE).stream()
                .map(vehicle -> label(vehicle, node.name()))
                .toList();
    }

    private static PlaceLabel label(Place place, String inside) {
        String english = place.nameEn().equals(place.nameZh()) ? "" : place.nameEn();
        return new PlaceLabel(place.scanCode().text(), new Words(place.nameZh(), english), inside);
    }
}
