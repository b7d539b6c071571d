package org.lovebank.task.photo;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.lovebank.access.CurrentCaller;
import org.lovebank.http.once.Once;
import org.lovebank.task.photo.PhotoView.Moment;

@Path("/api/v1/orders/{id}/photos")
@Tag(name = "Orders 订单")
class PhotoResource {

    private final KeepPhoto keepPhoto;
    private final CurrentCaller caller;

    PhotoResource(KeepPhoto keepPhoto, CurrentCaller caller) {
        this.keepPhoto = keepPhoto;
        this.caller = caller;
    }

    @POST
    @Once
    @RolesAllowed("**")
    @Operation(
            summary = "Add the reference of a photo, before or after the work",
            description = "Reference and SHA-256 only; the picture itself is not sent. 登记施工前后照片的编号与哈希，不上传图片。")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = PhotoView.class)))
    public Response add(@PathParam("id") UUID id, @Valid @NotNull PhotoRequest asked) {
        PhotoView photo = keepPhoto.by(caller.get(), id, asked.moment(), asked.reference(), asked.sha256());
        return Response.status(Response.Status.CREATED).entity(photo).build();
    }

    @GET
    @RolesAllowed("**")
    @Operation(summary = "References of an order's photos", description = "订单的前后照片编号。")
    public List<PhotoView> list(@PathParam("id") UUID id) {
        return keepPhoto.of(caller.get(), id);
    }

    /** A photo as it is referred to. */
    @Schema(name = "OrderPhotoRequest")
    record PhotoRequest(
            @NotNull Moment moment,

            @NotBlank @Size(max = 120) @Pattern(regexp = "[A-Za-z0-9._:/-]+") String reference,

            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}
}
