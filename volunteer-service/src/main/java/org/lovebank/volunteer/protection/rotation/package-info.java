/** The change of the master key (主密钥轮换): persons' keys are wrapped anew in batches, until the former key is needed no more. */
@NullMarked
package org.lovebank.volunteer.protection.rotation;

import org.jspecify.annotations.NullMarked;
