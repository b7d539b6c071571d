package org.lovebank.task.ring;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lovebank.access.AreaPath;

/** In which community rings are looked for. */
@Schema(name = "RingSearchRequest")
record RingSearchRequest(
        @NotNull @Size(max = AreaPath.LONGEST) @Pattern(regexp = AreaPath.WRITTEN) @Schema(examples = "cn.xigu.fulilu.jiequ22")
        String communityPath) {}
