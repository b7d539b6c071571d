package org.lovebank.task.note;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.lovebank.access.AreaPath;
import org.lovebank.problem.Refused;
import org.lovebank.task.note.NoteRefusal.NeitherNeedNorOffer;
import org.lovebank.task.note.NoteRefusal.TextNotPublishable;
import org.lovebank.task.note.NoteRefusal.WindowBackwards;
import org.lovebank.task.screening.Finding;
import org.lovebank.task.screening.PublicText;
import org.lovebank.task.window.Window;

/** A wish as it is posted or edited: what everybody may read, and what only a helper may. */
@Schema(name = "WishRequest")
public record NoteRequest(
        @NotNull @Size(max = AreaPath.LONGEST) @Pattern(regexp = AreaPath.WRITTEN) @Schema(examples = "cn.xigu.fulilu.jiequ22")
        String wallAreaPath,

        @Nullable UUID beneficiaryId,
        @NotBlank @Size(max = 60) String title,
        @Size(max = 5) @Nullable List<@Valid @NotNull LineRequest> needs,
        @Size(max = 5) @Nullable List<@Valid @NotNull LineRequest> offers,
        @NotBlank @Size(max = 500) String publicText,
        @Size(max = 2000) @Nullable String privateText,

        @NotBlank @Size(max = 120) @Schema(description = "Public, no finer than a building. 公开地点，不细于楼栋。")
        String place,

        @Size(max = 200) @Schema(description = "Exact address: sealed, shown to the accepted volunteer only. 详细地址，加密保存。")
        @Nullable String address,

        @Size(max = 20) @Pattern(regexp = "[0-9+][0-9 -]{4,18}") @Schema(description = "Whom to call at the door: sealed, shown to the accepted volunteer only. 联系电话，加密保存。")
        @Nullable String contactPhone,

        @NotNull Instant from,
        @NotNull Instant to,

        @Schema(description = "Keep as a draft, submit later. 先存草稿。") @Nullable Boolean draft) {

    public List<LineRequest> needLines() {
        return needs == null ? List.of() : needs;
    }

    public List<LineRequest> offerLines() {
        return offers == null ? List.of() : offers;
    }

    public boolean asDraft() {
        return Boolean.TRUE.equals(draft);
    }

    /** The same note for this person. */
    public NoteRequest forPerson(UUID person) {
        return new NoteRequest(
                wallAreaPath,
                person,
                title,
                needs,
                offers,
                publicText,
                privateText,
                place,
                address,
                contactPhone,
                from,
                to,
                draft);
    }

    public Window window() {
        if (!from.isBefore(to)) {
            throw new Refused(new WindowBackwards(from, to));
        }
        return new Window(from, to);
    }

    /** What needs no clock and no database to be wrong. */
    void mustBeRight() {
        Window window = window();
        if (needLines().isEmpty() && offerLines().isEmpty()) {
            throw new Refused(new NeitherNeedNorOffer());
        }
        for (int i = 0; i < needLines().size(); i++) {
            needLines().get(i).mustBeRight("#/needs/" + i, window);
        }
        for (int i = 0; i < offerLines().size(); i++) {
            offerLines().get(i).mustBeRight("#/offers/" + i, window);
        }
        mustBePublishable();
    }

    private void mustBePublishable() {
        PublicText screening = new PublicText()
                .and("#/title", title)
                .and("#/publicText", publicText)
                .and("#/place", place);
        for (int i = 0; i < needLines().size(); i++) {
            screening.and("#/needs/" + i + "/description", needLines().get(i).description());
        }
        for (int i = 0; i < offerLines().size(); i++) {
            screening.and("#/offers/" + i + "/description", offerLines().get(i).description());
        }
        List<Finding> findings = screening.findings();
        if (!findings.isEmpty()) {
            throw new Refused(new TextNotPublishable(findings));
        }
    }
}
