package org.lovebank.task.wall.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;

/** Where a page of a wall leads: the same wall in other ways. */
public record WallLinks(
        AreaPath area,
        @Nullable String lang,
        boolean hall,
        @Nullable Integer limit) {

    /** The newest notes, as they are looked at now. */
    public String newest() {
        return address(lang, hall, limit);
    }

    /** The notes after those of this page. */
    public String older(String cursor) {
        return newest() + "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }

    /** The newest notes in a language. */
    public String in(String tag) {
        return address(tag, hall, limit);
    }

    /** For the screen in the hall, or for a hand. */
    public String otherSize() {
        return address(lang, !hall, null);
    }

    /** What tells of changes. */
    public String stream() {
        return "/api/v1/wishes/stream?wall=" + area.value();
    }

    private String address(@Nullable String language, boolean forHall, @Nullable Integer most) {
        StringBuilder address = new StringBuilder("?area=").append(area.value());
        if (language != null) {
            address.append("&lang=").append(URLEncoder.encode(language, StandardCharsets.UTF_8));
        }
        if (forHall) {
            address.append("&hall=true");
        }
        return most == null
                ? address.toString()
                : address.append("&limit=").append(most).toString();
    }
}
