/** Under which numbers other registers know a volunteer (外部身份). The numbers are sealed; nobody is registered twice. */
@NullMarked
package org.lovebank.volunteer.volunteer.external;

import org.jspecify.annotations.NullMarked;
