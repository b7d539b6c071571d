@NullMarked
package org.lovebank.matching.ring;

import org.jspecify.annotations.NullMarked;
