/* Draws the Mandelbrot set into a bitmap, and reads the file again for its CRC-32.
 * expected: "P4 200x200, 5011 bytes: 5ee9ad9a\n"
 */
#include <stdint.h>
#include <stdio.h>

#define SIZE 200
#define STEPS_MAX 50

static int is_inside(double real, double imaginary)
{
	double x = 0, y = 0;
	for (int step = 0; step < STEPS_MAX; step++) {
		double next = x * x - y * y + real;
		y = 2 * x * y + imaginary;
		x = next;
		if (x * x + y * y > 4)
			return 0;
	}
	return 1;
}

static void draw(FILE *file)
{
	fprintf(file, "P4\n%d %d\n", SIZE, SIZE);
	for (int row = 0; row < SIZE; row++) {
		int bits = 0;
		for (int column = 0; column < SIZE; column++) {
			bits = bits << 1 | is_inside(2.0 * column / SIZE - 1.5, 2.0 * row / SIZE - 1);
			if (column % 8 == 7) {
				putc(bits, file);
				bits = 0;
			}
		}
	}
}

static uint32_t crc_of(FILE *file)
{
	uint32_t crc = 0xffffffff;
	for (int byte; (byte = getc(file)) != EOF;) {
		crc ^= byte;
		for (int bit = 0; bit < 8; bit++)
			crc = crc >> 1 ^ (crc & 1 ? 0xedb88320 : 0);
	}
	return ~crc;
}

int main(void)
{
	FILE *file = fopen("mandelbrot.pbm", "wb");
	if (file == NULL) { perror("mandelbrot.pbm"); return 1; }
	draw(file);
	if (fclose(file) != 0 || (file = fopen("mandelbrot.pbm", "rb")) == NULL) { perror("mandelbrot.pbm"); return 1; }
	char kind[3];
	int width, height;
	if (fscanf(file, "%2s %d %d", kind, &width, &height) != 3)
		return 1;
	rewind(file);
	uint32_t crc = crc_of(file);
	printf("%s %dx%d, %ld bytes: %08x\n", kind, width, height, ftell(file), crc);
	return 0;
}
