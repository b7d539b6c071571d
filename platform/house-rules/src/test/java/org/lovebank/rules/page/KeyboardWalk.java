package org.lovebank.rules.page;

import java.util.ArrayList;
import java.util.List;
import org.openqa.selenium.Keys;

/** Through a page with the Tab key alone: every control is reached, in the order in which it is read, and is seen to be. */
final class KeyboardWalk {

    private static final int MOST_STEPS = 20;

    private static final String CONTROLS = """
            const all = [...document.querySelectorAll(
                'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])')]
              .filter(one => !one.disabled && one.tabIndex >= 0 && one.type !== 'hidden' && one.checkVisibility());
            window.lovebankControls = all;
            document.activeElement.blur();
            getSelection().removeAllRanges();
            scrollTo(0, 0);
            return all.map(one => one.tagName.toLowerCase() + ' ' + (one.id || one.name || one.innerText || '').slice(0, 40));
            """;
    private static final String WHERE = """
            const at = document.activeElement;
            const look = getComputedStyle(at);
            const seen = look.outlineStyle === 'auto' || look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2
              || look.boxShadow !== 'none';
            const box = at.getBoundingClientRect();
            const shown = box.width > 0 && box.bottom > 0 && box.top < innerHeight;
            return [String(window.lovebankControls.indexOf(at)), String(seen), String(shown)];
            """;

    private KeyboardWalk() {}

    /** What is wrong on the way; nothing, when all is well. */
    static List<String> faults(Chromium browser) {
        List<String> controls = browser.ask(CONTROLS);
        List<String> faults = new ArrayList<>();
        for (int step = 0; step < Math.min(controls.size(), MOST_STEPS); step++) {
            browser.press(Keys.TAB);
            List<String> where = browser.ask(WHERE);
            String control = controls.get(step);
            if (!where.get(0).equals(Integer.toString(step))) {
                faults.add("Tab " + (step + 1) + " does not reach " + control + " but " + where.get(0));
                return faults;
            }
            if (!where.get(1).equals("true")) {
                faults.add("nobody sees that " + control + " has the focus");
            }
            if (!where.get(2).equals("true")) {
                faults.add(control + " has the focus out of sight");
            }
        }
        return faults;
    }
}
