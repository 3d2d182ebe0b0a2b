/* The sun and its four giant planets move for a thousand steps, and nearly keep their energy.
 * expected: "-0.169075164\n-0.169087605\n"
 */
#include <math.h>
#include <stdio.h>

#define BODIES 5
#define DAYS 365.24
#define SUN (4 * M_PI * M_PI)

struct body {
	double at[3], speed[3], mass;
};

/* The sun, Jupiter, Saturn, Uranus and Neptune; in astronomical units, days and masses of the sun. */
static struct body bodies[BODIES] = {
	{{0, 0, 0}, {0, 0, 0}, 1},
	{{4.84143144246472090e+00, -1.16032004402742839e+00, -1.03622044471123109e-01},
	 {1.66007664274403694e-03, 7.69901118419740425e-03, -6.90460016972063023e-05},
	 9.54791938424326609e-04},
	{{8.34336671824457987e+00, 4.12479856412430479e+00, -4.03523417114321381e-01},
	 {-2.76742510726411e-03, 4.99852801234917238e-03, 2.30417297573763929e-05},
	 2.85885980666130812e-04},
	{{1.28943695621391310e+01, -1.51111514016986312e+01, -2.23307578892655734e-01},
	 {2.96460137564761618e-03, 2.37847173959480950e-03, -2.96589568540237556e-05},
	 4.36624404335156298e-05},
	{{1.53796971148509165e+01, -2.59193146099879641e+01, 1.79258772950371181e-01},
	 {2.68067772490389322e-03, 1.62824170038242295e-03, -9.51592254519715870e-05},
	 5.15138902046611451e-05},
};

static void rest_as_a_whole(void)
{
	for (int i = 0; i < BODIES; i++) {
		bodies[i].mass *= SUN;
		for (int k = 0; k < 3; k++) {
			bodies[i].speed[k] *= DAYS;
			bodies[0].speed[k] -= bodies[i].speed[k] * bodies[i].mass / SUN;
		}
	}
}

static double distance_squared(const struct body *a, const struct body *b)
{
	double sum = 0;
	for (int k = 0; k < 3; k++)
		sum += (a->at[k] - b->at[k]) * (a->at[k] - b->at[k]);
	return sum;
}

static double energy(void)
{
	double sum = 0;
	for (int i = 0; i < BODIES; i++) {
		const struct body *a = &bodies[i];
		for (int k = 0; k < 3; k++)
			sum += 0.5 * a->mass * a->speed[k] * a->speed[k];
		for (int j = i + 1; j < BODIES; j++)
			sum -= a->mass * bodies[j].mass / sqrt(distance_squared(a, &bodies[j]));
	}
	return sum;
}

static void advance(double time)
{
	for (int i = 0; i < BODIES; i++)
		for (int j = i + 1; j < BODIES; j++) {
			struct body *a = &bodies[i], *b = &bodies[j];
			double square = distance_squared(a, b), pull = time / (square * sqrt(square));
			for (int k = 0; k < 3; k++) {
				double way = a->at[k] - b->at[k];
				a->speed[k] -= way * b->mass * pull;
				b->speed[k] += way * a->mass * pull;
			}
		}
	for (int i = 0; i < BODIES; i++)
		for (int k = 0; k < 3; k++)
			bodies[i].at[k] += time * bodies[i].speed[k];
}

int main(void)
{
	rest_as_a_whole();
	printf("%.9f\n", energy());
	for (int step = 0; step < 1000; step++)
		advance(0.01);
	printf("%.9f\n", energy());
	return 0;
}
