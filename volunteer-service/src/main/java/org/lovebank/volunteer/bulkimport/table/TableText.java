package org.lovebank.volunteer.bulkimport.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.bulkimport.table.TableRefusal.TableUnreadable;

/** Bytes as text: UTF-8 with or without a mark, else GB18030, as old office computers write it; what is neither is no table. */
final class TableText {

    private static final Charset CHINESE = Charset.forName("GB18030");

    private TableText() {}

    static String of(byte[] bytes) {
        String text = strictly(bytes, StandardCharsets.UTF_8)
                .or(() -> strictly(bytes, CHINESE))
                .filter(TableText::isText)
                .orElseThrow(() -> new Refused(new TableUnreadable()));
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** Binary data that happens to decode gives controls, unassigned signs and such as only their maker knows. */
    static boolean isText(String text) {
        return text.codePoints().allMatch(sign -> switch (Character.getType(sign)) {
            case Character.CONTROL -> sign == '\n' || sign == '\r' || sign == '\t';
            case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> false;
            default -> true;
        });
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notThis) {
            return Optional.empty();
        }
    }
}
