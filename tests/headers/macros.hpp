// Macros that platform and framework headers define before ours are included.
// windows.h
#define min(a, b) (((a) < (b)) ? (a) : (b))
#define max(a, b) (((a) > (b)) ? (a) : (b))
#define small char
#define near
#define far
#define interface struct
#define IN
#define OUT
#define OPTIONAL
#define CONST const
#define VOID void
#define ERROR 0
#define DELETE 0x00010000L
#define STRICT 1
#define TRUE 1
#define FALSE 0
// Qt, unless QT_NO_KEYWORDS is defined
#define slots
#define signals public
#define emit
#define foreach for
#define forever for (;;)
// complex.h
#define I 1.0if
#define complex _Complex
#define imaginary _Imaginary
