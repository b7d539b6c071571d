package org.lovebank.task.evaluation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An opinion about a service: stars, words in one, words in more. */
@Schema(name = "EvaluationRequest")
record EvaluationRequest(
        @NotNull UUID assignmentId,

        @NotNull @Min(1) @Max(5) @Schema(description = "1 very bad … 5 very good. 1 很差至 5 很好。")
        Integer score,

        @Size(max = 6) @Schema(
                description = "PUNCTUAL 准时, FRIENDLY 热情, SKILLED 手艺好, CAREFUL 细心, AS_AGREED 守约, AGAIN 愿再见,"
                        + " LATE 迟到, RUDE 态度差, UNFINISHED 未做完, NOT_AS_AGREED 不守约, UNSAFE 不安全")
        @Nullable Set<@NotNull Tag> tags,

        @Size(max = 500) @Nullable String comment,

        @Schema(description = "Then whom it is about sees it in the average only. 匿名：对方只在均分中看到。") @Nullable Boolean anonymous,

        @Schema(description = "Only for staff who write down what somebody said: whose opinion it is. 仅限工作人员代录。")
        @Nullable Side side,

        @Nullable EvaluationChannel channel) {

    List<Tag> sortedTags() {
        return tags == null ? List.of() : tags.stream().sorted().toList();
    }

    EvaluationChannel channelOrApp() {
        return channel == null ? EvaluationChannel.APP : channel;
    }
}
