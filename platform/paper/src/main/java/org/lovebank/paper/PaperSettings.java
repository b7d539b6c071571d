package org.lovebank.paper;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** How papers are printed. */
@ConfigMapping(prefix = "lovebank.paper")
public interface PaperSettings {

    /** A TrueType font with Chinese glyphs (no CFF, no collection) instead of the built-in WenQuanYi Zen Hei. */
    Optional<Path> font();

    /** Where people reach the suite: papers bear links to it. Without it they bear codes. */
    Optional<String> address();

    /** How many papers are laid out at once; a large one takes a core for seconds. */
    @WithDefault("2")
    int atOnce();

    /** How many seconds a paper waits for its turn. */
    @WithDefault("5")
    int patienceSeconds();
}
