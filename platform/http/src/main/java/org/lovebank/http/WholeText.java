package org.lovebank.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/** Half a character ({@code "\ud800"} alone) is no text: what is kept of it could not be given back as it came. */
final class WholeText extends StringDeserializer {

    private static final long serialVersionUID = 1;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = super.deserialize(parser, context);
        if (text != null && isBroken(text)) {
            throw context.weirdStringException("", String.class, "half a character");
        }
        return text;
    }

    private static boolean isBroken(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (Character.isSurrogate(unit)) {
                boolean whole = Character.isHighSurrogate(unit)
                        && at + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(at + 1));
                if (!whole) {
                    return true;
                }
                at++;
            }
        }
        return false;
    }
}
