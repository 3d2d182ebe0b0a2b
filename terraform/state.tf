# The first apply records in the state which environment it is of. From then on no plan with the settings of another one
# succeeds, whichever backend was initialised. A plan to destroy is not checked by Terraform: scripts/destroy.sh reads the output.
resource "terraform_data" "environment" {
  input = var.environment

  lifecycle {
    ignore_changes = [input] # or the record would follow the settings

    postcondition {
      condition     = self.output == var.environment
      error_message = "This is the state of ${self.output}, not of ${var.environment}. Initialise with environments/${var.environment}.backend.hcl, in a TF_DATA_DIR of its own."
    }
  }
}
