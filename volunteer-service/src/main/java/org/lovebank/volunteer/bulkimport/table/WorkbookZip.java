package org.lovebank.volunteer.bulkimport.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.bulkimport.table.TableRefusal.TableTooLarge;
import org.lovebank.volunteer.bulkimport.table.TableRefusal.TableUnreadable;

/** The parts of a workbook as XML; what unpacks to more than a table may be is not read on. */
final class WorkbookZip {

    private static final int MEGABYTES = 64;
    private static final long MOST_BYTES = MEGABYTES * 1024L * 1024L;

    private final ZipParts parts;
    private long unpacked;

    WorkbookZip(byte[] bytes) {
        this.parts = new ZipParts(bytes);
    }

    /** A part as XML: without document types, so without entities of anybody's making. */
    Optional<XMLStreamReader> xml(String part) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return parts.open(part).map(content -> {
            try {
                return factory.createXMLStreamReader(new Counted(content));
            } catch (XMLStreamException broken) {
                throw whatIsWrong(broken);
            }
        });
    }

    /** The next step through the XML. */
    static int next(XMLStreamReader xml) {
        try {
            int step = xml.next();
            if (step == XMLStreamReader.DTD || step == XMLStreamReader.ENTITY_REFERENCE) {
                throw unreadable();
            }
            return step;
        } catch (XMLStreamException broken) {
            throw whatIsWrong(broken);
        }
    }

    /** The text up to the end of the present element, cut where a cell ends at the latest. */
    static String text(XMLStreamReader xml) {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (next(xml)) {
                case XMLStreamReader.START_ELEMENT -> depth++;
                case XMLStreamReader.END_ELEMENT -> depth--;
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                    if (text.length() <= RowSource.LONGEST) {
                        text.append(xml.getText());
                    }
                }
                default -> {}
            }
        }
        return text.toString();
    }

    static Refused unreadable() {
        return new Refused(new TableUnreadable());
    }

    private static Refused whatIsWrong(XMLStreamException broken) {
        return broken.getNestedException() instanceof Refused refused ? refused : unreadable();
    }

    /** Counts what was unpacked of all parts together. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int some = super.read(bytes, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int some) {
            unpacked += some;
            if (unpacked > MOST_BYTES) {
                throw new Refused(new TableTooLarge(MEGABYTES));
            }
        }
    }
}
