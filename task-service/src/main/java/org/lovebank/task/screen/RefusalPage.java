package org.lovebank.task.screen;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import org.lovebank.http.screen.Words;
import org.lovebank.problem.Refusal;
import org.lovebank.problem.Wording;

/** A refusal in words for whoever looks at a page: the sentences of the problem, and the way back. */
@ApplicationScoped
public class RefusalPage {

    private final Screen screen;

    RefusalPage(Screen screen) {
        this.screen = screen;
    }

    /** The page; {@code back} leads to where something is to be seen. */
    public String of(Refusal refusal, Words words, String back) {
        return Templates.refusal(
                        screen.style(),
                        words,
                        Wording.title(refusal.code(), words.language()),
                        Wording.detail(refusal.code(), refusal.facts(), words.language()),
                        back)
                .render();
    }

    /** Made by the template engine out of templates/RefusalPage. */
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance refusal(RawString style, Words words, String title, String detail, String back);
    }
}
