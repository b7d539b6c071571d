package org.lovebank.task.pairing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.http.Form;
import org.lovebank.http.once.Once;
import org.lovebank.http.once.RefusalsKept;
import org.lovebank.task.visit.VisitOutcome;
import org.lovebank.task.visit.VisitView;

@Path("/api/v1/pairings/{cardNo}")
@Tag(name = "Pairings 结对")
class CardResource {

    private final ShowCard showCard;
    private final ScanCard scanCard;
    private final PrintCard printCard;
    private final CurrentCaller caller;

    CardResource(ShowCard showCard, ScanCard scanCard, PrintCard printCard, CurrentCaller caller) {
        this.showCard = showCard;
        this.scanCard = scanCard;
        this.printCard = printCard;
        this.caller = caller;
    }

    @POST
    @Once
    @Path("/visits")
    @RolesAllowed("**")
    @Operation(
            summary = "Scan a pair's card at the door",
            description = "By the pair's helpers or the station; a visit, once a day by one person. 上门扫卡登记结对探访，每人每日一次。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = VisitView.class)))
    public Response scan(@PathParam("cardNo") String cardNo, @Valid @NotNull ScanRequest asked) {
        VisitView visit = scanCard.by(caller.get(), CardNumber.typed(cardNo), asked.code(), asked.outcome());
        return Response.created(URI.create("/api/v1/visits/" + visit.id()))
                .entity(visit)
                .build();
    }

    @POST
    @RefusalsKept
    @Path("/paper")
    @Produces({MediaType.APPLICATION_JSON, Form.PDF_TYPE})
    @RolesAllowed("**")
    @Operation(
            summary = "Print a pair's card",
            description =
                    "PDF in A6, two sides, with the code for scanning; to who has the code that was shown when the"
                            + " card was handed out. The answer is kept nowhere. 打印结对卡（A6 双面），须有发卡时的卡码，不留存。")
    @APIResponse(responseCode = "200", content = @Content(mediaType = Form.PDF_TYPE))
    public Response paper(@PathParam("cardNo") String cardNo, @Valid @NotNull CardCode asked) {
        CardNumber number = CardNumber.typed(cardNo);
        return Form.PDF.file(number.digits(), printCard.of(caller.get(), number, asked.code()));
    }

    @GET
    @RolesAllowed("**")
    @Operation(
            summary = "A pair by its card",
            description = "For its people and the staff of its area; names are masked. 凭卡号查看结对，仅限相关人与工作人员，姓名脱敏。")
    public CardView one(@PathParam("cardNo") String cardNo) {
        return showCard.to(caller.get(), CardNumber.typed(cardNo));
    }

    /** What stands in the card's code. */
    @Schema(name = "PairingCardCode")
    record CardCode(@NotBlank @Size(max = 40) String code) {

        @Override
        public String toString() {
            return "CardCode[*]";
        }
    }

    /** What stands in the card's code, and how the visit went. */
    @Schema(name = "ScanRequest")
    record ScanRequest(
            @NotBlank @Size(max = 40) String code, @NotNull VisitOutcome outcome) {

        @Override
        public String toString() {
            return "ScanRequest[*]";
        }
    }
}
