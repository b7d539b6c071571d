package org.lovebank.volunteer.bulkimport.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamReader;

/** A workbook (XLSX, ECMA-376): its first sheet, the texts that its cells share, and how dates are shown. */
final class Workbook {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int MOST_TEXTS = 1_000_000;
    private static final int MOST_RELATIONS = 10_000;

    private final WorkbookZip zip;
    private final List<String> texts = new ArrayList<>();
    private final WorkbookDates dates = new WorkbookDates();
    private final Map<String, String> targets = new HashMap<>();
    private String firstSheet = "";

    private Workbook(WorkbookZip zip) {
        this.zip = zip;
    }

    static boolean isOne(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /** Reads everything but the rows. */
    static Workbook open(byte[] bytes) {
        Workbook book = new Workbook(new WorkbookZip(bytes));
        book.zip.xml("xl/workbook.xml").ifPresentOrElse(book::readSheets, () -> {
            throw WorkbookZip.unreadable();
        });
        book.zip.xml("xl/_rels/workbook.xml.rels").ifPresent(book::readTargets);
        book.zip.xml("xl/sharedStrings.xml").ifPresent(book::readTexts);
        book.zip.xml("xl/styles.xml").ifPresent(book.dates::read);
        return book;
    }

    /** The rows of the first sheet. */
    RowSource rows() {
        String target = Objects.requireNonNullElse(targets.get(firstSheet), "worksheets/sheet1.xml");
        return zip.xml(target.startsWith("/") ? target.substring(1) : "xl/" + target)
                .map(sheet -> new WorkbookRows(sheet, texts, dates))
                .orElseThrow(WorkbookZip::unreadable);
    }

    private void readSheets(XMLStreamReader xml) {
        while (xml.getEventType() != XMLStreamReader.END_DOCUMENT) {
            if (WorkbookZip.next(xml) == XMLStreamReader.START_ELEMENT) {
                if (xml.getLocalName().equals("sheet") && firstSheet.isEmpty()) {
                    firstSheet = String.valueOf(xml.getAttributeValue(RELATIONS, "id"));
                }
                String from1904 = xml.getAttributeValue(null, "date1904");
                if ("1".equals(from1904) || "true".equals(from1904)) {
                    dates.countFrom1904();
                }
            }
        }
    }

    private void readTargets(XMLStreamReader xml) {
        while (xml.getEventType() != XMLStreamReader.END_DOCUMENT) {
            if (WorkbookZip.next(xml) == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                targets.put(
                        String.valueOf(xml.getAttributeValue(null, "Id")),
                        String.valueOf(xml.getAttributeValue(null, "Target")));
                if (targets.size() > MOST_RELATIONS) {
                    throw WorkbookZip.unreadable();
                }
            }
        }
    }

    private void readTexts(XMLStreamReader xml) {
        while (xml.getEventType() != XMLStreamReader.END_DOCUMENT) {
            if (WorkbookZip.next(xml) == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                texts.add(rich(xml, "si"));
                if (texts.size() > MOST_TEXTS) {
                    throw WorkbookZip.unreadable();
                }
            }
        }
    }

    /** The runs of a text together, without how it is pronounced. */
    static String rich(XMLStreamReader xml, String end) {
        StringBuilder all = new StringBuilder();
        int step = WorkbookZip.next(xml);
        while (step != XMLStreamReader.END_ELEMENT || !xml.getLocalName().equals(end)) {
            if (step == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("rPh")) {
                WorkbookZip.text(xml);
            } else if (step == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("t")) {
                String run = WorkbookZip.text(xml);
                all.append(all.length() > RowSource.LONGEST ? "" : run);
            }
            step = WorkbookZip.next(xml);
        }
        return all.toString();
    }
}
