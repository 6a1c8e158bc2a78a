package org.supplyline.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a workbook as a stream, so that memory goes with what its cells hold and not with its XML. */
final class XlsxFile {

    private XlsxFile() {}

    static List<Grid> read(Path file) throws IOException {
        try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            XSSFReader workbook = new XSSFReader(parts);
            workbook.setUseReadOnlySharedStringsTable(true);
            NumberText numbers = new NumberText(workbook.getStylesTable(), countsFrom1904(workbook));
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) workbook.getSheetsData();
            List<Grid> grids = new ArrayList<>();
            while (sheets.hasNext()) {
                if (grids.size() == Limits.SHEETS) {
                    throw new RefusedException(Refusal.TOO_MANY_SHEETS);
                }
                try (InputStream xml = sheets.next()) {
                    SheetHandler handler = new SheetHandler(workbook.getSharedStringsTable(), numbers);
                    parse(xml, handler);
                    grids.add(handler.grid(Words.clean(sheets.getSheetName())));
                }
            }
            return grids;
        } catch (OpenXML4JException | OpenXML4JRuntimeException | SAXException | ParserConfigurationException broken) {
            throw new RefusedException(Refusal.BROKEN);
        } catch (RefusedException refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            // The library answers a damaged part with whatever it stumbled over; the disk was read before, by the
            // guard.
            throw new RefusedException(Refusal.BROKEN);
        }
    }

    private static boolean countsFrom1904(XSSFReader workbook)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        boolean[] found = {false};
        try (InputStream xml = workbook.getWorkbookData()) {
            parse(xml, new DefaultHandler() {
                @Override
                public void startElement(String uri, String name, String qualified, Attributes attributes) {
                    if (name.equals("workbookPr")) {
                        String value = attributes.getValue("date1904");
                        found[0] = "1".equals(value) || "true".equals(value);
                    }
                }
            });
        }
        return found[0];
    }

    private static void parse(InputStream xml, ContentHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader reader = XMLHelper.newXMLReader();
        reader.setContentHandler(handler);
        reader.parse(new InputSource(xml));
    }
}
