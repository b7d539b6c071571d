package org.lovebank.volunteer.recordimport;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.lovebank.problem.Refused;
import org.lovebank.volunteer.recordimport.ImportRefusal.TableUnreadable;

/** Bytes as text: UTF-8 with or without a mark, else GB18030; what is neither is no table. */
final class TableText {

    private static final Charset CHINESE = Charset.forName("GB18030");

    private TableText() {}

    static String of(byte[] bytes) {
        String text = strictly(bytes, StandardCharsets.UTF_8)
                .or(() -> strictly(bytes, CHINESE))
                .orElseThrow(() -> new Refused(new TableUnreadable()));
        if (text.chars().anyMatch(sign -> sign < ' ' && sign != '\n' && sign != '\r' && sign != '\t')) {
            throw new Refused(new TableUnreadable());
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
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
