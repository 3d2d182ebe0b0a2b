# Tries: to fill the memory of the machine with byte code: each `finally` is compiled twice, so 18 levels are 2^18 copies of the innermost.
# Must: compile_error
# Layer: rlimits (DATA) and the sum of resident memory
def bomb():
 try: a()
 finally:
  try: a()
  finally:
   try: a()
   finally:
    try: a()
    finally:
     try: a()
     finally:
      try: a()
      finally:
       try: a()
       finally:
        try: a()
        finally:
         try: a()
         finally:
          try: a()
          finally:
           try: a()
           finally:
            try: a()
            finally:
             try: a()
             finally:
              try: a()
              finally:
               try: a()
               finally:
                try: a()
                finally:
                 try: a()
                 finally:
                  try: a()
                  finally:
                   x = a(x, y, z) + b[x:y]; x = a(x, y, z) + b[x:y]; x = a(x, y, z) + b[x:y]; x = a(x, y, z) + b[x:y]; x = a(x, y, z) + b[x:y]; x = a(x, y, z) + b[x:y]; x = a(x, y, z) + b[x:y]; x = a(x, y, z) + b[x:y]; x = a(x, y, z) + b[x:y]; x = a(x, y, z) + b[x:y]; x = a(x, y, z) + b[x:y]; x = a(x, y, z) + b[x:y]


print("compiled")
