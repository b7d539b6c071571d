package org.lovebank.volunteer.bulkimport.table;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The parts of a ZIP file in memory, by its directory (APPNOTE 4.3.12 and 4.3.16). The JDK reads a ZIP in memory only by
 * what stands before each part, and spreadsheet programs that write as they go leave that empty.
 */
final class ZipParts {

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int MOST_PARTS = 1_000;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int ENCRYPTED = 1;

    private final ByteBuffer bytes;
    private final Map<String, Part> parts = new HashMap<>();

    ZipParts(byte[] file) {
        this.bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        try {
            readDirectory(end());
        } catch (IndexOutOfBoundsException cutOff) {
            throw WorkbookZip.unreadable();
        }
    }

    /** The unpacked content of a part, as it is read. */
    Optional<InputStream> open(String name) {
        return Optional.ofNullable(parts.get(name)).map(this::unpacked);
    }

    private int end() {
        int first = Math.max(0, bytes.limit() - END_LENGTH - LONGEST_COMMENT);
        for (int at = bytes.limit() - END_LENGTH; at >= first; at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        throw WorkbookZip.unreadable();
    }

    private void readDirectory(int end) {
        int many = Short.toUnsignedInt(bytes.getShort(end + 10));
        int at = bytes.getInt(end + 16);
        if (many > MOST_PARTS) {
            throw WorkbookZip.unreadable();
        }
        for (int i = 0; i < many; i++) {
            if (bytes.getInt(at) != ENTRY) {
                throw WorkbookZip.unreadable();
            }
            int nameLength = Short.toUnsignedInt(bytes.getShort(at + 28));
            byte[] name = new byte[nameLength];
            bytes.get(at + ENTRY_LENGTH, name);
            boolean encrypted = (bytes.getShort(at + 8) & ENCRYPTED) != 0;
            parts.put(
                    new String(name, StandardCharsets.UTF_8),
                    new Part(encrypted ? -1 : bytes.getShort(at + 10), bytes.getInt(at + 20), bytes.getInt(at + 42)));
            at += ENTRY_LENGTH
                    + nameLength
                    + Short.toUnsignedInt(bytes.getShort(at + 30))
                    + Short.toUnsignedInt(bytes.getShort(at + 32));
        }
    }

    private InputStream unpacked(Part part) {
        try {
            int from = part.at()
                    + LOCAL_LENGTH
                    + Short.toUnsignedInt(bytes.getShort(part.at() + 26))
                    + Short.toUnsignedInt(bytes.getShort(part.at() + 28));
            if (part.packed() < 0 || from + part.packed() > bytes.limit()) {
                throw WorkbookZip.unreadable();
            }
            InputStream packed = new ByteArrayInputStream(bytes.array(), from, part.packed());
            return switch (part.method()) {
                case STORED -> packed;
                case DEFLATED -> new InflaterInputStream(packed, new Inflater(true));
                default -> throw WorkbookZip.unreadable();
            };
        } catch (IndexOutOfBoundsException cutOff) {
            throw WorkbookZip.unreadable();
        }
    }

    private record Part(int method, int packed, int at) {}
}
